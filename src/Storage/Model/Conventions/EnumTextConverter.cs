using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Muster.Storage.Model.Conventions;

/// <summary>Enums are stored as the snake_case of their name, which is also how the API writes them.</summary>
internal sealed class EnumTextConverter<TEnum>()
    : ValueConverter<TEnum, string>(value => EnumText.Of(value), text => EnumText.Parse<TEnum>(text))
    where TEnum : struct, Enum;
