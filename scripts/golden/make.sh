#!/bin/sh
# Makes every golden file that the scripts of this folder write; README.md says what each holds.
#   scripts/golden/make.sh           all of them
#   scripts/golden/make.sh losses    one of them, by the name of its script
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-/usr/bin/python3}
export PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
for script in ${1:-random_state recurrent losses optimisers attention onnx_operators python_twins spectra snippets anki_packages}; do
  "$python" -m "golden.$script"
done
