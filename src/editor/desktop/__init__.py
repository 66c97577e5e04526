"""The windows: panels, forms, models, dialogs."""

from editor.support.immortal import keep_singletons

keep_singletons()  # before Qt gives anything back
