using System.Diagnostics;
using System.Net.Http.Json;
using Muster.Benchmarks.Processes;
using Muster.Contracts.Enrollments;

namespace Muster.Benchmarks.Status;

/// <summary>What the status pages ask for.</summary>
internal static class StatusViews
{
    public static async Task<IReadOnlyList<string>> AllAsync(ServerProcess server, string route)
    {
        var reasons = (await server.Admin.GetFromJsonAsync<IReadOnlyList<FailureReason>>($"{route}/failures/summary"))!;
        var (often, seldom) = (reasons[0].Category, reasons[^1].Category);
        return
        [
            route,
            $"{route}?days=7",
            $"{route}?days=365",
            $"{route}/active",
            $"{route}/active?platform=macos",
            $"{route}/active?stage=installing_apps",
            $"{route}/active?platform=windows&stage=device_setup",
            $"{route}/active?bucket=pending",
            $"{route}/active?bucket=enrolled",
            $"{route}/active?bucket=enrolled&platform=ios",
            $"{route}/active?bucket=failed",
            $"{route}/active?bucket=incomplete",
            $"{route}/active?bucket=incomplete&platform=linux",
            $"{route}/failures",
            $"{route}/failures?reason={often}",
            $"{route}/failures?reason={seldom}&platform=android",
            $"{route}/failures?platform=macos",
            $"{route}/failures?code=0x80180013",
            $"{route}/failures?resolved=true",
            $"{route}/failures?resolved=false&platform=windows",
            $"{route}/failures?to={Uri.EscapeDataString(TimeProvider.System.GetUtcNow().AddDays(-200).ToString("O"))}",
            $"{route}/failures?reason=NOT_HERE",
            $"{route}/failures/summary",
            $"{route}/trend",
            $"{route}/trend?days=365",
            "/healthz",
        ];
    }

    public static async Task<Timed> TimeAsync(ServerProcess server, string view, int asks)
    {
        // The first are compiled, and jitted again once they are known to be hot.
        await RepeatAsync(server, view, 40);
        return new Timed(view, await RepeatAsync(server, view, asks));
    }

    private static async Task<IReadOnlyList<double>> RepeatAsync(ServerProcess server, string view, int asks)
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < asks; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await server.Admin.GetStringAsync(view);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return milliseconds;
    }
}
