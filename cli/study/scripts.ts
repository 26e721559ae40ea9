/** Short files that compute all shards of a study, for the schedulers that people have. */

export const SCRIPTS: readonly string[] = ['slurm', 'kubernetes', 'parallel', 'snakemake'];

/** A path within single quotes of a shell. */
const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;

const TEXTS: Readonly<Record<string, (study: string, shards: number) => string>> = {
  slurm: (study, shards) => `#!/bin/sh
#SBATCH --job-name=trustfall
#SBATCH --array=0-${shards - 1}
#SBATCH --cpus-per-task=1
#SBATCH --time=01:00:00
# The index of the task is the shard; a task that runs out of time goes on where it was when it is submitted again.
exec trustfall work ${quoted(study)} --shard "$SLURM_ARRAY_TASK_ID/${shards}" --workers "\${SLURM_CPUS_PER_TASK:-1}" --stop-after 55m
`,
  kubernetes: (study, shards) => `apiVersion: batch/v1
kind: Job
metadata:
  name: trustfall
spec:
  completionMode: Indexed
  completions: ${shards}
  parallelism: ${shards}
  backoffLimit: ${2 * shards}
  template:
    spec:
      restartPolicy: OnFailure
      containers:
        - name: work
          image: trustfall # an image with the program, and the study on a volume that all share
          command: [sh, -c, 'exec trustfall work ${study} --shard "$JOB_COMPLETION_INDEX/${shards}" --workers 1']
          volumeMounts:
            - { name: study, mountPath: /study }
      volumes:
        - name: study
          persistentVolumeClaim: { claimName: study }
`,
  parallel: (study, shards) =>
    `seq 0 ${shards - 1} | parallel trustfall work ${quoted(study)} --shard {}/${shards} --workers 1 --quiet\n`,
  snakemake: (study, shards) => `rule all:
    input: expand("${study}.{i}.done", i=range(${shards}))

rule work:
    output: touch("${study}.{i}.done")
    shell: "trustfall work ${study} --shard {wildcards.i}/${shards} --workers 1 --quiet"
`,
};

export const scriptFor = (which: string, study: string, shards: number): string =>
  TEXTS[which](study, shards);
