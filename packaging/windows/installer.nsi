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
!define MUI_WELCOMEFINISHPAGE_BITMAP "${__FILEDIR__}/setup-side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${__FILEDIR__}/setup-side.bmp"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${__FILEDIR__}/setup-head.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${__FILEDIR__}/setup-head.bmp"
!define MUI_ABORTWARNING
Var ForAll
Var Welcome

!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$Welcome"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "$(WhereTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(WhereSubtitle)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(Where)"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(WhereBox)"
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(Aborted)"
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(Finish)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_PAGE_HEADER_TEXT "$(RemoveTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(RemoveSubtitle)"
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(Remove)"
!define MUI_COMPONENTSPAGE_TEXT_COMPLIST "$(RemoveList)"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW un.HideSpace
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"

LangString WelcomeTitle ${LANG_SWEDISH} "Installera Länsbrev"
LangString WelcomeTitle ${LANG_ENGLISH} "Install Länsbrev"
LangString WelcomeOne ${LANG_SWEDISH} "Länsbrev installeras för dig, i din egen mapp. Du behöver inga administratörsrättigheter.$\r$\n$\r$\nFinns en äldre version byts den ut. Dina utgåvor, bilder och inställningar ligger kvar.$\r$\n$\r$\nVälj Nästa för att fortsätta."
LangString WelcomeOne ${LANG_ENGLISH} "Länsbrev is installed for you, in your own folder. You need no administrator rights.$\r$\n$\r$\nAn older version is replaced. Your issues, pictures and settings stay.$\r$\n$\r$\nChoose Next to go on."
LangString WelcomeAll ${LANG_SWEDISH} "Länsbrev installeras för alla som använder den här datorn.$\r$\n$\r$\nFinns en äldre version byts den ut. Allas utgåvor, bilder och inställningar ligger kvar.$\r$\n$\r$\nVälj Nästa för att fortsätta."
LangString WelcomeAll ${LANG_ENGLISH} "Länsbrev is installed for everybody who uses this computer.$\r$\n$\r$\nAn older version is replaced. Everybody's issues, pictures and settings stay.$\r$\n$\r$\nChoose Next to go on."
LangString WhereTitle ${LANG_SWEDISH} "Var ska Länsbrev ligga?"
LangString WhereTitle ${LANG_ENGLISH} "Where is Länsbrev to be?"
LangString WhereSubtitle ${LANG_SWEDISH} "I de flesta fall är den föreslagna mappen rätt."
LangString WhereSubtitle ${LANG_ENGLISH} "The suggested folder is right in most cases."
LangString Where ${LANG_SWEDISH} "Programmet installeras i mappen här nedanför. Vill du ha en annan mapp väljer du Bläddra. Den ska ligga på den här datorn, inte på en nätverksenhet.$\r$\n$\r$\nVälj Installera för att börja."
LangString Where ${LANG_ENGLISH} "The program is installed into the folder below. To use another one, choose Browse. It has to be on this computer, not on a network drive.$\r$\n$\r$\nChoose Install to begin."
LangString WhereBox ${LANG_SWEDISH} "Mapp"
LangString WhereBox ${LANG_ENGLISH} "Folder"
LangString Aborted ${LANG_SWEDISH} "Installationen blev inte färdig. Kör installationsprogrammet igen när du vill."
LangString Aborted ${LANG_ENGLISH} "The installation was not finished. Run the installer again whenever you like."
LangString FinishTitle ${LANG_SWEDISH} "Länsbrev är installerat"
LangString FinishTitle ${LANG_ENGLISH} "Länsbrev is installed"
LangString Finish ${LANG_SWEDISH} "Du hittar Länsbrev på Startmenyn. Filer som slutar på .lansbrev öppnas i programmet när du dubbelklickar på dem."
LangString Finish ${LANG_ENGLISH} "You find Länsbrev in the Start menu. Files that end in .lansbrev open in the program when you double-click them."
LangString FinishRun ${LANG_SWEDISH} "Starta Länsbrev"
LangString FinishRun ${LANG_ENGLISH} "Start Länsbrev"
LangString RemoveTitle ${LANG_SWEDISH} "Vad ska tas bort?"
LangString RemoveTitle ${LANG_ENGLISH} "What is to be removed?"
LangString RemoveSubtitle ${LANG_SWEDISH} "Dina utgåvor ligger kvar om du inte väljer något annat."
LangString RemoveSubtitle ${LANG_ENGLISH} "Your issues stay unless you choose otherwise."
LangString Remove ${LANG_SWEDISH} "Programmet tas bort. Kryssar du även för dina utgåvor försvinner också bilder, inställningar och säkerhetskopior. De går inte att få tillbaka."
LangString Remove ${LANG_ENGLISH} "The program is removed. If you tick your issues as well, pictures, settings and backups go with them. They cannot be brought back."
LangString RemoveList ${LANG_SWEDISH} "Det här tas bort:"
LangString RemoveList ${LANG_ENGLISH} "This is removed:"
LangString TooOld ${LANG_SWEDISH} "Länsbrev behöver Windows 10 version 1903 eller senare. Den här datorn har en äldre version, och programmet skulle inte starta. Ingenting har installerats."
LangString TooOld ${LANG_ENGLISH} "Länsbrev needs Windows 10 version 1903 or later. This computer has an older version on which the program would not start. Nothing was installed."
LangString Running ${LANG_SWEDISH} "Länsbrev är igång. Stäng programmet (allt sparas) och välj Försök igen."
LangString Running ${LANG_ENGLISH} "Länsbrev is running. Close it (everything is saved) and choose Retry."
LangString NeedsRights ${LANG_SWEDISH} "Installation för alla användare kräver administratörsrättigheter. Starta installationsprogrammet som administratör, eller installera utan /AllUsers."
LangString NeedsRights ${LANG_ENGLISH} "Installing for all users needs administrator rights. Start the installer as administrator, or install without /AllUsers."
LangString OnNetwork ${LANG_SWEDISH} "Länsbrev kan inte köras från en nätverksenhet. Välj en mapp på den här datorn."
LangString OnNetwork ${LANG_ENGLISH} "Länsbrev cannot run from a network drive. Choose a folder on this computer."
LangString UserData ${LANG_SWEDISH} "Mina utgåvor, bilder och inställningar"
LangString UserData ${LANG_ENGLISH} "My issues, pictures and settings"
LangString ProgramPart ${LANG_SWEDISH} "Programmet"
LangString ProgramPart ${LANG_ENGLISH} "The program"
LangString IssueFile ${LANG_SWEDISH} "Nyhetsbrev (Länsbrev)"
LangString IssueFile ${LANG_ENGLISH} "Newsletter (Länsbrev)"
LangString BlockFile ${LANG_SWEDISH} "Sparat block (Länsbrev)"
LangString BlockFile ${LANG_ENGLISH} "Saved block (Länsbrev)"
LangString MovingFile ${LANG_SWEDISH} "Allt från en annan dator (Länsbrev)"
LangString MovingFile ${LANG_ENGLISH} "Everything from another computer (Länsbrev)"

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

; The kinds of files that are the program's own: what they end in, what Windows knows them by, what people read.
!macro ForEachKind DO
  !insertmacro ${DO} ".lansbrev" "Lansbrev.Issue.1" "$(IssueFile)"
  !insertmacro ${DO} ".lansbrev-block" "Lansbrev.Block.1" "$(BlockFile)"
  !insertmacro ${DO} ".lansbrev-allt" "Lansbrev.Everything.1" "$(MovingFile)"
!macroend

!macro Register EXTENSION PROGID NAME
  WriteRegStr SHCTX "Software\Classes\${EXTENSION}" "" "${PROGID}"
  WriteRegStr SHCTX "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROGID}" ""
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\_internal\resources\icons\program\document.ico"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${EXE}" open "%1"'
!macroend

!macro Unregister EXTENSION PROGID NAME
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  DeleteRegValue SHCTX "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\${EXTENSION}\OpenWithProgids"
  ReadRegStr $0 SHCTX "Software\Classes\${EXTENSION}" ""
  ${If} $0 == "${PROGID}"    ; another program may have taken it over
    DeleteRegKey SHCTX "Software\Classes\${EXTENSION}"
  ${EndIf}
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
    StrCpy $Welcome "$(WelcomeAll)"
    StrCpy $1 "$PROGRAMFILES64\${FOLDER}"
    ReadRegStr $0 HKLM "${OWNKEY}" "InstallDir"
  ${Else}
    SetShellVarContext current
    StrCpy $Welcome "$(WelcomeOne)"
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
  !insertmacro ForEachKind Register
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
  !insertmacro ForEachKind Unregister
  DeleteRegKey SHCTX "${OWNKEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; Chosen by hand, or by /RemoveUserData; never by itself.
Section /o "un.$(UserData)" UnUserData
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\lansbrev"
SectionEnd

; Removing needs no space.
Function un.HideSpace
  ShowWindow $mui.ComponentsPage.SpaceRequired ${SW_HIDE}
FunctionEnd

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
