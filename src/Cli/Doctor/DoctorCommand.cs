using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Doctor;

/// <summary>Whether the server is well, as far as it can tell by itself; changes nothing.</summary>
internal static class DoctorCommand
{
    private static readonly Column[] Columns = [new("Check"), new("Status"), new("Found", MayFold: true)];
    private static readonly Column[] Differing = [new("Count"), new("Kept"), new("Counted")];

    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("doctor", "See whether the server is well; fails with 6 when it is not.") { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var report = await ReadAsync(api, ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(JsonSerializer.SerializeToElement(report, CliJson.Default.DoctorReport));
                }
                else
                {
                    Write(report);
                }

                return (int)(report.Healthy ? ExitCode.Ok : ExitCode.CheckFailed);
            }
        );
        return command;
    }

    private static async Task<DoctorReport> ReadAsync(MusterApi api, CancellationToken ct)
    {
        var cli = typeof(DoctorCommand)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion // the build sets it
            .Split('+')[0];
        if (!await api.AnswersAsync("/readyz", ct))
        {
            return new DoctorReport(cli, Ready: false);
        }

        var endpoint = await api.GetAsync("/api/settings/endpoint", ct);
        var counts = await api.PostAsync("/api/devices/enrollment-status/check", ct);
        return new DoctorReport(
            cli,
            Ready: true,
            endpoint.As(CliJson.Default.EndpointSettings).Version,
            counts.As(CliJson.Default.CountCheck)
        );
    }

    private static void Write(DoctorReport report)
    {
        Listing.Table(Columns, Checks(report), more: false);
        if (report.Counts is { Differences: { Count: > 0 } differences })
        {
            Listing.Table(
                Differing,
                differences.Select(one => new[] { one.Count, $"{one.Kept}", $"{one.Actual}" }),
                more: false
            );
        }
    }

    private static IEnumerable<string[]> Checks(DoctorReport report)
    {
        yield return report.Ready
            ? ["server", "ok", "It is ready."]
            : ["server", "failed", "It does not reach its database. Its log says why."];
        if (report.Version is { } version)
        {
            yield return version == report.Cli
                ? ["version", "ok", $"Server and muster are {version}."]
                : ["version", "warning", $"The server is {version}, this muster is {report.Cli}."];
        }

        if (report.Counts is { } counts)
        {
            yield return counts.Differences.Count == 0
                ? ["counts", "ok", $"They are those of {counts.Records} enrollments and {counts.Failures} failures."]
                :
                [
                    "counts",
                    "failed",
                    $"{counts.Differences.Count} differ from what there is. Report the lines below.",
                ];
        }
    }
}
