using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.People.Internal;

internal sealed class PeopleModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Person>(row =>
        {
            row.ToTable("people").HasKey(r => r.Id);
            row.HasIndex(r => r.PeerId).IsUnique();
            row.HasIndex(r => r.EmailKey);
            row.HasIndex(r => new { r.DisplayNameKey, r.Id });
            row.HasIndex(r => new { r.CreatedAt, r.Id });
            row.HasIndex(r => new
            {
                r.Enrollment,
                r.DisplayNameKey,
                r.Id,
            });
        });
        model.Entity<PersonDeviceKey>(row =>
        {
            row.ToTable("person_device_keys").HasKey(r => new { r.PersonId, r.Fingerprint });
            row.HasIndex(r => r.Fingerprint);
        });
        model.Entity<UserGroup>(row =>
        {
            row.ToTable("user_groups").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique();
        });
        model.Entity<UserGroupMember>(row =>
        {
            row.ToTable("user_group_members").HasKey(r => new { r.GroupId, r.PersonId });
            row.HasIndex(r => new { r.PersonId, r.GroupId });
        });
    }
}
