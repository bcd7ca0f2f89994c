import { type Board, line, stat } from "../board";

const of = 'instance=~"$instance"';

export const host: Board = {
  uid: "deskwise-host",
  title: "Host",
  description: "The machine that all of it runs on.",
  from: "now-6h",
  variables: [{ name: "instance", label: "Host", query: 'label_values(up{job="node"}, instance)' }],
  rows: [
    {
      title: "Now",
      panels: [
        stat({ title: "Processor", description: "Share in use, all cores together.", unit: "percentunit", limits: { warn: 0.8, bad: 0.95 }, queries: { busy: `max(instance:node_cpu_busy:ratio5m{${of}})` } }),
        stat({ title: "Memory available", description: "Share that programs can still have.", unit: "percentunit", limits: { warn: 0.1, bad: 0.05 }, queries: { available: `min(instance:node_memory_available:ratio{${of}})` } }),
        stat({ title: "Room on disk", description: "Share that is free, on the fullest.", unit: "percentunit", limits: { warn: 0.1, bad: 0.05 }, queries: { free: `min(mountpoint:node_filesystem_available:ratio{${of}})` } }),
        stat({ title: "Last backup", description: "When it succeeded. More than a day ago is an alert.", unit: "dateTimeFromNow", queries: { backup: "max(desk_backup_last_success_timestamp_seconds) * 1000" } }),
        stat({ title: "Its size", description: "Of the last backup.", unit: "bytes", queries: { size: "max(desk_backup_size_bytes)" } }),
        stat({ title: "Since its start", description: "When the machine started last.", unit: "s", queries: { uptime: `min(time() - node_boot_time_seconds{${of}})` } }),
      ],
    },
    {
      title: "Processor and memory",
      panels: [
        line({ title: "Processor", description: "Share of all cores, by what it does. iowait: it waits for the disk; steal: the hypervisor gives it to others.", unit: "percentunit", isStacked: true, queries: { "{{mode}}": `avg by (mode) (rate(node_cpu_seconds_total{${of}, mode!="idle"}[$__rate_interval]))` } }),
        line({ title: "Load", description: "Processes that run or wait to, mean of one and of fifteen minutes; more than cores is too many.", unit: "short", queries: { "1 minute": `max(node_load1{${of}})`, "15 minutes": `max(node_load15{${of}})`, cores: `count(node_cpu_seconds_total{${of}, mode="idle"})` } }),
        line({ title: "Waiting", description: "Share of the time in which something waited for it.", unit: "percentunit", queries: { processor: `max(rate(node_pressure_cpu_waiting_seconds_total{${of}}[$__rate_interval]))`, memory: `max(rate(node_pressure_memory_waiting_seconds_total{${of}}[$__rate_interval]))`, disk: `max(rate(node_pressure_io_waiting_seconds_total{${of}}[$__rate_interval]))` } }),
        line({ title: "Memory", description: "available: what programs can still have, caches included.", unit: "bytes", queries: { total: `sum(node_memory_MemTotal_bytes{${of}})`, available: `sum(node_memory_MemAvailable_bytes{${of}})`, "caches": `sum(node_memory_Cached_bytes{${of}})`, "swap in use": `sum(node_memory_SwapTotal_bytes{${of}}) - sum(node_memory_SwapFree_bytes{${of}})` } }),
        line({ title: "Pages to and from swap", description: "A second. Many: memory is short, and everything is slow.", unit: "ops", queries: { in: `sum(rate(node_vmstat_pswpin{${of}}[$__rate_interval]))`, out: `sum(rate(node_vmstat_pswpout{${of}}[$__rate_interval]))` } }),
        line({ title: "Processes ended for want of memory", description: "Within the hour before.", unit: "short", queries: { ended: `sum(increase(node_vmstat_oom_kill{${of}}[1h]))` } }),
      ],
    },
    {
      title: "Disks",
      panels: [
        line({ title: "Room", description: "Share that is free. Below a tenth is an alert.", unit: "percentunit", limits: { warn: 0.1, bad: 0.05 }, queries: { "{{mountpoint}}": `mountpoint:node_filesystem_available:ratio{${of}}` } }),
        line({ title: "Read and written", description: "Bytes a second, by disk.", unit: "Bps", queries: { "read {{device}}": `rate(node_disk_read_bytes_total{${of}}[$__rate_interval])`, "written {{device}}": `rate(node_disk_written_bytes_total{${of}}[$__rate_interval])` } }),
        line({ title: "Busy", description: "Share of the time in which a disk had something to do.", unit: "percentunit", limits: { warn: 0.8, bad: 0.95 }, queries: { "{{device}}": `rate(node_disk_io_time_seconds_total{${of}}[$__rate_interval])` } }),
        line({ title: "Time of a write", description: "Mean. The database waits for it at each commit.", unit: "s", width: 12, queries: { "{{device}}": `rate(node_disk_write_time_seconds_total{${of}}[$__rate_interval]) / (rate(node_disk_writes_completed_total{${of}}[$__rate_interval]) > 0)` } }),
        line({ title: "Free inodes", description: "Share. Without any no file can be made, however much room there is.", unit: "percentunit", width: 12, limits: { warn: 0.1, bad: 0.05 }, queries: { "{{mountpoint}}": `node_filesystem_files_free{${of}, fstype!~"tmpfs|ramfs|squashfs|overlay"} / (node_filesystem_files > 0)` } }),
      ],
    },
  ],
};
