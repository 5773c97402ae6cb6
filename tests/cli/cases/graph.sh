assize graph board/rules.assize
