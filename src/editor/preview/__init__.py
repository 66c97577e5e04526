"""The live page: QtWebEngine scheme, hardened profile, patching."""
