using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Status;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Records;

/// <summary>What upper modules may join in queries.</summary>
public sealed class EnrollmentRow
{
    public EnrollmentId Id { get; internal init; }

    /// <summary>Null while it is not admitted.</summary>
    public DeviceId? DeviceId { get; internal init; }
}

public static class EnrollmentQueries
{
    /// <summary>The attempts that <paramref name="scope"/> reaches.</summary>
    public static IQueryable<EnrollmentRow> Enrollments(this MusterDbContext db, Scope scope) =>
        db.Records(scope).Select(row => new EnrollmentRow { Id = row.Id, DeviceId = row.DeviceId });
}
