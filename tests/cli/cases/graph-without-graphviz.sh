PATH=$(dirname "$(command -v assize)") assize graph board/rules.assize --format svg
