using System.Globalization;
using Muster.Http.Checks;
using Muster.Storage.Writing;

namespace Muster.Modules.Settings.Checks;

/// <summary>
/// Signatures and nonces are good for minutes, so a wrong clock keeps devices out. Compared with the clock of the database, which is the
/// machine's own with SQLite, and with the steady clock since the start, which shows jumps.
/// </summary>
internal sealed class ClockCheck(Database database, TimeProvider clock) : IEndpointCheck
{
    private const string Remedy =
        "Let a time service (NTP) set the clocks of this machine and of the database's, then restart the server.";

    /// <summary>What a machine with a time service never reaches.</summary>
    private static readonly TimeSpan Notable = TimeSpan.FromSeconds(2);

    /// <summary>A fifth of what a device's signature is allowed to be off.</summary>
    private static readonly TimeSpan Harmful = TimeSpan.FromSeconds(60);
    private readonly DateTimeOffset startedAt = clock.GetUtcNow();
    private readonly long started = clock.GetTimestamp();

    public string Name => "clock";

    public async Task<CheckFinding> RunAsync(CancellationToken ct)
    {
        var asked = clock.GetTimestamp();
        var theirs = await database.NowAsync(ct);
        // The answer is from half-way between question and now.
        var off = (clock.GetUtcNow() - (clock.GetElapsedTime(asked) / 2) - theirs).Duration();
        if (off >= Notable)
        {
            var what = $"The clocks of this server and of the database are {Said(off)} apart.";
            return off >= Harmful ? CheckFinding.Failed(what, Remedy) : CheckFinding.Warning(what, Remedy);
        }

        var jumped = (clock.GetUtcNow() - startedAt - clock.GetElapsedTime(started)).Duration();
        return jumped >= Notable
            ? CheckFinding.Warning(
                $"The clock has jumped by {Said(jumped)} since the start: it was set, or the machine was asleep.",
                Remedy
            )
            : CheckFinding.Ok("The clock runs evenly and agrees with the database's.");
    }

    private static string Said(TimeSpan span) =>
        span < TimeSpan.FromMinutes(2)
            ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} seconds")
            : string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} minutes");
}
