using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Muster.Storage.Model.Conventions;

internal static class Versions
{
    public static void Apply(IMutableModel model)
    {
        foreach (
            var entity in model.GetEntityTypes().Where(entity => typeof(IVersioned).IsAssignableFrom(entity.ClrType))
        )
        {
            entity.FindProperty(nameof(IVersioned.RowVersion))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>Counts up every row that this unit of work adds or changes.</summary>
    public static void Stamp(ChangeTracker changes)
    {
        foreach (
            var entry in changes
                .Entries<IVersioned>()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
        )
        {
            var version = entry.Property(row => row.RowVersion);
            version.CurrentValue = entry.State == EntityState.Added ? 1 : version.OriginalValue + 1;
        }
    }
}
