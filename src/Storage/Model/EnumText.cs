using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Muster.Storage.Model;

/// <summary>snake_case of enum names: <c>AwaitingApproval</c> is <c>awaiting_approval</c> in the database and in the API.</summary>
public static class EnumText
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.Text[value];

    /// <summary>Throws on a word that is none of the enum's: such a row was not written by us.</summary>
    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum => Table<TEnum>.Values[text];

    public static bool TryParse<TEnum>(string? text, [NotNullWhen(true)] out TEnum? value)
        where TEnum : struct, Enum
    {
        value = text is not null && Table<TEnum>.Values.TryGetValue(text, out var found) ? found : null;
        return value is not null;
    }

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static FrozenDictionary<TEnum, string> Text { get; } =
            Enum.GetValues<TEnum>()
                .ToFrozenDictionary(value => value, value => Conventions.Names.Snake(value.ToString()));

        public static FrozenDictionary<string, TEnum> Values { get; } =
            Text.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
