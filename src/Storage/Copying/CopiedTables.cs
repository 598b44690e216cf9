using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Muster.Storage.Copying;

public static class CopiedTables
{
    private const string LeftOut = "Muster:LeftOutOfBackup";

    /// <summary>For a table whose rows mean nothing on another day; every other table of the model is in every backup.</summary>
    /// <param name="because">For the reader of the model.</param>
    public static EntityTypeBuilder<TRow> LeftOutOfBackup<TRow>(this EntityTypeBuilder<TRow> row, string because)
        where TRow : class => row.HasAnnotation(LeftOut, because);

    /// <summary>Why a table is not copied, by its name.</summary>
    public static IReadOnlyDictionary<string, string> LeftOutOf(IModel model) =>
        model
            .GetEntityTypes()
            .Where(entity => entity.FindAnnotation(LeftOut) is not null)
            .ToDictionary(
                entity => entity.GetTableName()!, // rows of ours are rows of tables
                entity => (string)entity.FindAnnotation(LeftOut)!.Value!,
                StringComparer.Ordinal
            );

    /// <summary>Every table of every module, by name, but for those that a module leaves out.</summary>
    public static IReadOnlyList<CopiedTable> Of(IModel model) =>
        [
            .. model
                .GetEntityTypes()
                .Where(entity => entity.FindAnnotation(LeftOut) is null)
                .Select(Shape)
                .OrderBy(table => table.Name, StringComparer.Ordinal),
        ];

    private static CopiedTable Shape(IEntityType entity) =>
        new(
            entity.GetTableName()!, // rows of ours are rows of tables
            [.. entity.GetProperties().Select(property => new CopiedColumn(property.GetColumnName(), Kind(property)))]
        );

    private static ColumnKind Kind(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? type;
        return type == typeof(DateTimeOffset) ? ColumnKind.Instant
            : stored == typeof(Guid) ? ColumnKind.Id
            : stored == typeof(string) ? ColumnKind.Text
            : stored == typeof(long) ? ColumnKind.Number
            : stored == typeof(int) ? ColumnKind.SmallNumber
            : stored == typeof(bool) ? ColumnKind.Flag
            : stored == typeof(byte[]) ? ColumnKind.Bytes
            : throw new NotSupportedException(
                $"{property} is of a kind that no migration makes, and no backup can hold."
            );
    }
}
