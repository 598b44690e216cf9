using Muster.Storage.Model;

namespace Muster.Modules.Policies.SecondPerson.Internal;

internal enum SecondPersonMode
{
    /// <summary>As soon as there are two people who may decide.</summary>
    Auto,
    Always,
    Never,
}

/// <summary>The one row of the setting; without it, it is <see cref="SecondPersonMode.Auto"/>.</summary>
internal sealed class SecondPersonRow : IVersioned
{
    public const string TheOne = "policies";

    public required string Name { get; init; }

    public SecondPersonMode Mode { get; set; }

    public required string ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public long RowVersion { get; private set; }
}
