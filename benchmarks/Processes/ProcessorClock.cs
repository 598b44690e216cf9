using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Muster.Benchmarks.Processes;

/// <summary>Processor time, user and system, that processes of this machine have used since their start.</summary>
internal static class ProcessorClock
{
    private const int Children = 13; // cutime after the name, proc_pid_stat(5) counts it as the 16th
    private const int TicksPerSecond = 100; // USER_HZ, which is a constant of the interface

    /// <summary>All threads of one process, to the nanosecond; zero when it has ended.</summary>
    public static TimeSpan Of(int process) =>
        GetClockOf(process, out var clock) == 0 && ClockGetTime(clock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
            : TimeSpan.Zero;

    /// <summary>A process with the children it has and those it had.</summary>
    public static TimeSpan OfFamily(int parent)
    {
        var fields = Fields(parent) ?? throw new Win32Exception($"There is no process {parent}.");
        var ended = long.Parse(fields[Children]) + long.Parse(fields[Children + 1]);
        return ChildrenOf(parent)
            .Aggregate(
                Of(parent) + TimeSpan.FromSeconds((double)ended / TicksPerSecond),
                (sum, child) => sum + Of(child)
            );
    }

    public static int ParentOf(int process) =>
        int.Parse((Fields(process) ?? throw new Win32Exception($"There is no process {process}."))[1]);

    private static IEnumerable<int> ChildrenOf(int parent) =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        let process = int.Parse(Path.GetFileName(folder))
        where Fields(process) is { } fields && int.Parse(fields[1]) == parent
        select process;

    /// <summary>What follows the name in <c>/proc/pid/stat</c>: state, parent and so on; null when the process has ended.</summary>
    private static string[]? Fields(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "clock_getcpuclockid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetClockOf(int process, out int clock);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int ClockGetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
