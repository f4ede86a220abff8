import FuzzDriver

drive(interfaceTargets)
