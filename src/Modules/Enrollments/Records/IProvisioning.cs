using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Records;

/// <summary>Something that has to be finished on a device that holds its identity, before it is handed to its user.</summary>
public interface IProvisioning
{
    /// <summary>
    /// Asked once, when the device holds its identity. Whoever says yes takes the attempt on with <see cref="EnrollmentRecords.AdvanceAsync"/>,
    /// and ends it with <see cref="EnrollmentRecords.CompleteAsync"/> or <see cref="FailedAttempts.FailAsync"/>.
    /// </summary>
    Task<bool> HoldsAsync(MusterDbContext db, EnrollmentId record, CancellationToken ct);

    /// <summary>A person has the failed attempt taken up where it was.</summary>
    Task RetriedAsync(MusterDbContext db, EnrollmentId record, CancellationToken ct);
}
