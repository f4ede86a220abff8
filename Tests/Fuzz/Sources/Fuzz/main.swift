import FuzzDriver

drive(textTargets + digestTargets + archiveTargets + importTargets + documentTargets)
