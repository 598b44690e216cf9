using Microsoft.Extensions.Options;

namespace Muster.Modules.Enrollments;

public sealed class EnrollmentsOptions
{
    /// <summary>Without news for so long an enrollment under way is shown as stalled.</summary>
    public static readonly TimeSpan StalledAfter = TimeSpan.FromMinutes(30);

    /// <summary>Without news for so long an enrollment under way is incomplete. It is no failure: late news heals it.</summary>
    public TimeSpan SilenceTimeout { get; set; } = TimeSpan.FromHours(5);
}

internal sealed class EnrollmentsOptionsValidator : IValidateOptions<EnrollmentsOptions>
{
    public ValidateOptionsResult Validate(string? name, EnrollmentsOptions options) =>
        options.SilenceTimeout >= TimeSpan.FromHours(1) && options.SilenceTimeout <= TimeSpan.FromHours(12)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "MUSTER_ENROLLMENT_SILENCE_HOURS must be between 1 and 12: set it to the hours after which a silent enrollment is incomplete."
            );
}
