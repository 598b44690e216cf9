using System.Globalization;
using System.Runtime.InteropServices;

namespace Muster.Benchmarks.Report;

/// <summary>What the figures depend on.</summary>
internal static class Machine
{
    private const double Busy = 0.75; // of one core, before we began

    public static void Print()
    {
        Console.WriteLine(
            $"{Processor()}, {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}, Release, workstation GC"
        );
        var load = double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);
        if (load > Busy)
        {
            Console.WriteLine(
                $"NOTE: the machine was busy before this began (load {load:0.00}): figures are too high."
            );
        }
    }

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':', 2)[1]
            .Trim()
        ?? $"{RuntimeInformation.ProcessArchitecture}";
}
