using System.Text.Json.Serialization;

namespace Muster.Modules.Restrictions.Terms;

/// <summary>What one kind of restriction demands. Pure: the same circumstances are judged alike, today and again after a month.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(PlatformTerms), PlatformTerms.Name)]
[JsonDerivedType(typeof(MinimumOsTerms), MinimumOsTerms.Name)]
[JsonDerivedType(typeof(OwnershipTerms), OwnershipTerms.Name)]
[JsonDerivedType(typeof(DeviceLimitTerms), DeviceLimitTerms.Name)]
[JsonDerivedType(typeof(HoursTerms), HoursTerms.Name)]
[JsonDerivedType(typeof(ClosedTerms), ClosedTerms.Name)]
internal abstract record RestrictionTerms
{
    /// <summary>Those that it concerns; empty for every one.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Why a device is refused, as the verdict says it.</summary>
    [JsonIgnore]
    public abstract string Code { get; }

    /// <summary>What the words to the device name, as in the error catalogue.</summary>
    public virtual IReadOnlyDictionary<string, string> ValuesOf(Circumstances seen) => new Dictionary<string, string>();

    public Finding Judge(Circumstances seen) =>
        seen.Known || (Platforms.Count > 0 && !Platforms.Contains(seen.Platform, StringComparer.Ordinal))
            ? Finding.NotConcerned
            : Of(seen);

    protected abstract Finding Of(Circumstances seen);
}

internal enum Finding
{
    Kept,
    Broken,
    NotConcerned,
}
