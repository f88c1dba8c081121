#include "textflag.h"

DATA ·nothing+0(SB)/8, $0
DATA ·nothing+8(SB)/8, $0
GLOBL ·nothing(SB), RODATA, $16

// func addRows(buckets *byte, count uint64, features *uint64, n int, sums *[lanes]int32)
TEXT ·addRows(SB), NOSPLIT, $0-40
	MOVQ buckets+0(FP), SI
	MOVQ count+8(FP), R8
	MOVQ features+16(FP), DI
	MOVQ n+24(FP), CX
	MOVQ sums+32(FP), DX
	LEAQ ·nothing(SB), R9
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	MOVQ CX, R11
	MOVQ DI, R12
fetch: // all at once, so that the processor waits for them together
	MOVQ (R12), BX
	SHRQ $32, BX
	IMULQ R8, BX
	SHRQ $32, BX
	SHLQ $6, BX
	PREFETCHT0 (SI)(BX*1)
	ADDQ $8, R12
	DECQ R11
	JNZ  fetch
feature:
	MOVQ (DI), AX
	MOVQ AX, BX
	SHRQ $32, BX
	IMULQ R8, BX
	SHRQ $32, BX
	SHLQ $6, BX
	ADDQ SI, BX // the bucket
	ANDL $0xffffff, AX
	ORL  $1, AX
	VMOVD AX, X2
	VPBROADCASTD X2, X2 // the check
	VMOVDQU (BX), X3
	VMOVDQU 16(BX), X4
	VPUNPCKHDQ X4, X3, X3
	VMOVDQU 32(BX), X4
	VMOVDQU 48(BX), X5
	VPUNPCKHDQ X5, X4, X4
	VPUNPCKHQDQ X4, X3, X3 // the last words of the four rows
	VPSRLD $8, X3, X3
	VPCMPEQD X3, X2, X3
	VMOVMSKPS X3, AX
	BSFL AX, R10 // the row
	SHLQ $4, R10
	ADDQ BX, R10
	TESTL AX, AX
	CMOVQEQ R9, R10
	VPMOVSXBD (R10), Y3
	VPMOVSXBD 8(R10), Y4
	VPADDD Y3, Y0, Y0
	VPADDD Y4, Y1, Y1
	ADDQ $8, DI
	DECQ CX
	JNZ  feature
	VMOVDQU Y0, (DX)
	VMOVDQU Y1, 32(DX)
	VZEROUPPER
	RET
