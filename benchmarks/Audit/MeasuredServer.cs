using Muster.TestKit.Hosting;

namespace Muster.Benchmarks.Audit;

/// <summary>The server as a test composes it, in a process of its own, with its audit trail or without.</summary>
internal static class MeasuredServer
{
    public const string Verb = "serve";
    private const string Without = "without-audit";

    public static string[] Arguments(string database, string folder, int port, bool audit) =>
        [Verb, database, folder, $"{port}", audit ? "with-audit" : Without];

    public static Task ServeAsync(string[] arguments) =>
        MusterHost.ServeAsync(
            arguments[1],
            arguments[2],
            int.Parse(arguments[3]),
            new HostOptions
            {
                Interceptor = arguments[4] == Without ? new WithoutAudit() : null,
                Settings = new Dictionary<string, string>
                {
                    ["MUSTER_QUEUE_UNDO_SECONDS"] = "0",
                    ["MUSTER_API_CALLS_PER_SECOND"] = "100000",
                },
            }
        );
}
