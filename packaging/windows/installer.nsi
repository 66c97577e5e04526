; Länsbrev's installer. For one user, without administrator rights; /AllUsers asks for them and installs for everybody.
;   makensis -WX -DVERSION=… -DSRC=folder -DOUT=setup.exe [-DFAST|-DPLAIN] installer.nsi
; Silent: setup.exe /S [/AllUsers] [/D=C:\folder]   (/D= last and without quotation marks, even round spaces)
; Status: 0 done, 2 stopped (the program runs, no rights), 3 Windows is too old
Unicode true
Target amd64-unicode
!ifdef PLAIN
  SetCompress off
!else ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define APP "Länsbrev"
!define FOLDER "Lansbrev"
!define EXE "lansbrev.exe"
!define EXTENSION ".lansbrev"
!define PROGID "Lansbrev.Issue.1"
!define UNKEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lansbrev"
!define OWNKEY "Software\Lansbrev"
!define OLDEST_BUILD 18362  ; Windows 10 1903: the first whose own icuuc.dll does what Qt asks of it
!define ERROR_SUCCESS 0

Name "${APP}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir ""
BrandingText "${APP} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
ManifestSupportedOS Win10
ManifestDPIAware true
ManifestLongPathAware true
VIProductVersion "${VERSION}.0"
!macro Details LANGUAGE_ID DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE_ID} "ProductName" "${APP}"
  VIAddVersionKey /LANG=${LANGUAGE_ID} "CompanyName" "${APP}"
  VIAddVersionKey /LANG=${LANGUAGE_ID} "LegalCopyright" "MIT"
  VIAddVersionKey /LANG=${LANGUAGE_ID} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE_ID} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE_ID} "ProductVersion" "${VERSION}"
!macroend
!insertmacro Details 1053 "Installationsprogram för Länsbrev"
!insertmacro Details 1033 "Installer of Länsbrev"

!define MUI_ICON "${SRC}\_internal\resources\icons\program\program.ico"
!define MUI_UNICON "${SRC}\_internal\resources\icons\program\program.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"

LangString TooOld ${LANG_SWEDISH} "Länsbrev behöver Windows 10 version 1903 eller senare. Den här datorn har en äldre version, och programmet skulle inte starta. Ingenting har installerats."
LangString TooOld ${LANG_ENGLISH} "Länsbrev needs Windows 10 version 1903 or later. This computer has an older version on which the program would not start. Nothing was installed."
LangString Running ${LANG_SWEDISH} "Länsbrev är igång. Stäng programmet (allt sparas) och välj Försök igen."
LangString Running ${LANG_ENGLISH} "Länsbrev is running. Close it (everything is saved) and choose Retry."
LangString NeedsRights ${LANG_SWEDISH} "Installation för alla användare kräver administratörsrättigheter. Starta installationsprogrammet som administratör, eller installera utan /AllUsers."
LangString NeedsRights ${LANG_ENGLISH} "Installing for all users needs administrator rights. Start the installer as administrator, or install without /AllUsers."
LangString OnNetwork ${LANG_SWEDISH} "Länsbrev kan inte köras från en nätverksenhet. Välj en mapp på den här datorn."
LangString OnNetwork ${LANG_ENGLISH} "Länsbrev cannot run from a network drive. Choose a folder on this computer."
LangString UserData ${LANG_SWEDISH} "Ta även bort mina utgåvor"
LangString UserData ${LANG_ENGLISH} "Remove my issues, too"
LangString ProgramPart ${LANG_SWEDISH} "Programmet"
LangString ProgramPart ${LANG_ENGLISH} "The program"
LangString UserDataWhat ${LANG_SWEDISH} "Utgåvor, bilder, inställningar och säkerhetskopior i din lokala programmapp. De går inte att få tillbaka."
LangString UserDataWhat ${LANG_ENGLISH} "Issues, pictures, settings and backups in your local application folder. They cannot be brought back."
LangString IssueFile ${LANG_SWEDISH} "Nyhetsbrev (Länsbrev)"
LangString IssueFile ${LANG_ENGLISH} "Newsletter (Länsbrev)"

Var ForAll

!macro ReadMode
  StrCpy $ForAll "0"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $ForAll "1"
  ${EndIf}
!macroend

; Whoever holds the program's own file has it running: Windows lets nobody open that for writing.
!macro WaitUntilClosed
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${EXE}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 2
    Abort
  ${Loop}
!macroend

Function .onInit
  SetRegView 64
  ReadRegStr $0 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${If} $0 < ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 3
    Abort
  ${EndIf}
  !insertmacro ReadMode
  ${If} $ForAll == "1"
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(NeedsRights)" /SD IDOK
      SetErrorLevel 2
      Abort
    ${EndIf}
    SetShellVarContext all
    StrCpy $1 "$PROGRAMFILES64\${FOLDER}"
    ReadRegStr $0 HKLM "${OWNKEY}" "InstallDir"
  ${Else}
    SetShellVarContext current
    StrCpy $1 "$LOCALAPPDATA\Programs\${FOLDER}"
    ReadRegStr $0 HKCU "${OWNKEY}" "InstallDir"
  ${EndIf}
  ${If} $INSTDIR == ""    ; no /D=: where it was, else the usual folder
    ${If} $0 != ""
      StrCpy $INSTDIR $0
    ${Else}
      StrCpy $INSTDIR $1
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "$(ProgramPart)" Program
  SectionIn RO
  StrCpy $0 "$INSTDIR" 2
  ${If} $0 == "\\"
    MessageBox MB_OK|MB_ICONSTOP "$(OnNetwork)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
  !insertmacro WaitUntilClosed
  SetOverwrite on
  RMDir /r "$INSTDIR\_internal"    ; libraries of the version before must not stay among the new ones
  SetOutPath "$INSTDIR"
  File /r "${SRC}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\${EXE}"

  WriteRegStr SHCTX "${OWNKEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "Software\Classes\${EXTENSION}" "" "${PROGID}"
  WriteRegStr SHCTX "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROGID}" ""
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "$(IssueFile)"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\_internal\resources\icons\program\document.ico"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${EXE}" open "%1"'
  WriteRegStr SHCTX "${UNKEY}" "DisplayName" "${APP}"
  WriteRegStr SHCTX "${UNKEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNKEY}" "Publisher" "${APP}"
  WriteRegStr SHCTX "${UNKEY}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr SHCTX "${UNKEY}" "InstallLocation" "$INSTDIR"
  ${If} $ForAll == "1"
    WriteRegStr SHCTX "${UNKEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /AllUsers'
    WriteRegStr SHCTX "${UNKEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /AllUsers /S'
  ${Else}
    WriteRegStr SHCTX "${UNKEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNKEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${EndIf}
  WriteRegDWORD SHCTX "${UNKEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNKEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNKEY}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "un.$(ProgramPart)" UnProgram
  SectionIn RO
  !insertmacro WaitUntilClosed
  Delete "$SMPROGRAMS\${APP}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\lansbrev.exe"
  Delete "$INSTDIR\lansbrev-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"    ; only if it is empty: somebody may have chosen a folder with files of their own
  DeleteRegKey SHCTX "${UNKEY}"
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  DeleteRegValue SHCTX "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\${EXTENSION}\OpenWithProgids"
  ReadRegStr $0 SHCTX "Software\Classes\${EXTENSION}" ""
  ${If} $0 == "${PROGID}"
    DeleteRegKey SHCTX "Software\Classes\${EXTENSION}"
  ${EndIf}
  DeleteRegKey SHCTX "${OWNKEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; Chosen by hand, or by /RemoveUserData; never by itself.
Section /o "un.$(UserData)" UnUserData
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\lansbrev"
SectionEnd

Function un.onInit
  SetRegView 64
  !insertmacro ReadMode
  ${If} $ForAll == "1"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/RemoveUserData" $1
  ${IfNot} ${Errors}
    SectionGetFlags ${UnUserData} $1
    IntOp $1 $1 | ${SF_SELECTED}
    SectionSetFlags ${UnUserData} $1
  ${EndIf}
FunctionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${UnUserData} "$(UserDataWhat)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
