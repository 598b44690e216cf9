using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys;

/// <summary>What upper modules may join in queries.</summary>
public sealed class EnrollmentKeyRow
{
    public EnrollmentKeyId Id { get; internal init; }

    public string Name { get; internal init; } = "";

    public PersonId? PersonId { get; internal init; }

    public DeviceGroupId? GroupId { get; internal init; }
}

public static class EnrollmentKeyQueries
{
    public static IQueryable<EnrollmentKeyRow> EnrollmentKeys(this MusterDbContext db) =>
        db.Set<EnrollmentKey>()
            .Select(key => new EnrollmentKeyRow
            {
                Id = key.Id,
                Name = key.Name,
                PersonId = key.PersonId,
                GroupId = key.GroupId,
            });

    /// <summary>Keys whose devices join a group of <paramref name="scope"/>, which is not everything.</summary>
    public static IQueryable<EnrollmentKeyId?> EnrollmentKeysIn(this MusterDbContext db, Scope scope)
    {
        var groups = scope.Groups.Select(group => (DeviceGroupId?)group).ToList();
        return db.Set<EnrollmentKey>()
            .Where(key => groups.Contains(key.GroupId))
            .Select(key => (EnrollmentKeyId?)key.Id);
    }
}
