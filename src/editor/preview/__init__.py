"""What leaves the house, live: a hardened page of QtWebEngine that is patched, and the printed pages."""

from editor.support.immortal import keep_singletons

keep_singletons()  # before Qt gives anything back
