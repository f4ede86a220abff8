// The functions are Swift's, in the module LedeC; this file proves that the header compiles as C.
#include "lede.h"
