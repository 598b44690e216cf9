using Microsoft.Extensions.Options;

namespace Muster.Modules.EnrollmentQueue;

public sealed class EnrollmentQueueOptions
{
    /// <summary>How long a decision can be undone and the device is not told; zero tells it at once.</summary>
    public TimeSpan UndoWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whoever approves has to have compared the fingerprint or the four words; what nobody compared is not approved.</summary>
    public bool RequireFingerprintConfirmation { get; set; }

    /// <summary>A rejected or blocked device is told that it still waits: it learns nothing.</summary>
    public bool SilentReject { get; set; }

    /// <summary>How long a request waits for a person before it expires.</summary>
    public TimeSpan PendingLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Requests that may wait at once. Half of it is for strangers; the other half is a reserve for devices that something vouches for. A request
    /// takes about 5 KB with its record, decision, audit rows and indexes, so the default is at most 500 MB.
    /// </summary>
    public int PendingCap { get; set; } = 100_000;

    /// <summary>Requests that may wait from one address (a /64 of IPv6).</summary>
    public int PendingCapPerAddress { get; set; } = 1_000;
}

internal sealed class EnrollmentQueueOptionsValidator : IValidateOptions<EnrollmentQueueOptions>
{
    public ValidateOptionsResult Validate(string? name, EnrollmentQueueOptions options)
    {
        var faults = new List<string>();
        if (options.UndoWindow < TimeSpan.Zero || options.UndoWindow > TimeSpan.FromHours(1))
        {
            faults.Add(
                "MUSTER_QUEUE_UNDO_SECONDS must be between 0 and 3600: set it to the seconds in which a decision may be undone."
            );
        }

        if (options.PendingLifetime < TimeSpan.FromHours(1) || options.PendingLifetime > TimeSpan.FromDays(365))
        {
            faults.Add(
                "MUSTER_QUEUE_PENDING_DAYS must be between 1 and 365: set it to the days that a request may wait."
            );
        }

        if (options.PendingCap < 2 || options.PendingCapPerAddress < 1)
        {
            faults.Add(
                "MUSTER_QUEUE_PENDING_CAP must be 2 or more: set it to the number of requests that may wait at once."
            );
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
