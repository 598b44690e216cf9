using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Muster.Storage.Model.Conventions;

/// <summary>Text compares ordinally: SQLite does by itself, PostgreSQL under the collation <c>C</c>, whatever the database's own is.</summary>
internal static class Collations
{
    public const string Ordinal = "C";

    public static void Apply(IMutableModel model, string provider)
    {
        if (provider.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var property in model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(IsText))
        {
            property.SetCollation(Ordinal);
        }
    }

    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);
}
