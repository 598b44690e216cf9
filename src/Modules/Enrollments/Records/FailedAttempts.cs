using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Failures;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Records;

/// <summary>For upper modules that see an attempt fail.</summary>
public sealed class FailedAttempts
{
    private readonly FailureRecording failures;

    internal FailedAttempts(FailureRecording failures) => this.failures = failures;

    /// <param name="code">Of the error catalogue, said by the server.</param>
    /// <param name="message">Cleaned and bounded by the caller.</param>
    /// <returns>False when the attempt has a verdict or an end already.</returns>
    public Task<bool> FailAsync(
        MusterDbContext db,
        EnrollmentId id,
        string phase,
        string code,
        string? message,
        string actor,
        CancellationToken ct
    ) =>
        failures.FailAsync(
            db,
            id,
            new FailureEvidence
            {
                Source = "server",
                Phase = phase,
                Code = code,
                Message = message,
            },
            actor,
            ct
        );
}
