using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys.Internal;

internal sealed class EnrollmentKeysModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<EnrollmentKey>(row =>
        {
            row.ToTable("enrollment_keys").HasKey(r => r.Id);
            row.Ignore(r => r.Ranges);
            row.HasIndex(r => new { r.CreatedAt, r.Id });
            row.HasIndex(r => r.GroupId);
            row.HasIndex(r => r.PersonId);
        });
}
