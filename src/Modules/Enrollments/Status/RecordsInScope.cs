using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Status;

/// <summary>Whoever may see some device groups sees the enrollments of their devices; those that have none yet stand in the queue.</summary>
internal static class RecordsInScope
{
    public static IQueryable<EnrollmentRecord> Records(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<EnrollmentRecord>();
        }

        var devices = db.DevicesIn(scope);
        return db.Set<EnrollmentRecord>().Where(row => devices.Contains(row.DeviceId!.Value));
    }

    public static IQueryable<EnrollmentFailure> Failures(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<EnrollmentFailure>();
        }

        var devices = db.DevicesIn(scope);
        return db.Set<EnrollmentFailure>().Where(row => devices.Contains(row.DeviceId!.Value));
    }
}
