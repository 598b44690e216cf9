using Microsoft.EntityFrameworkCore.Metadata;

namespace Muster.Storage.Model.Conventions;

/// <summary>Enums are stored as their snake_case words, so that a row can be read without the source.</summary>
internal static class EnumTexts
{
    public static void Apply(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum)
            {
                property.SetValueConverter(typeof(EnumTextConverter<>).MakeGenericType(type));
            }
        }
    }
}
