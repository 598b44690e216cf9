namespace Muster.Modules.Keys;

public sealed class KeysOptions
{
    /// <summary>The key that seals every other one. Whoever loses it loses every key in the database.</summary>
    public KeySource? Source { get; set; }

    /// <summary>The key to change over to: it opens boxes, and seals them from the change on.</summary>
    public KeySource? Next { get; set; }

    /// <summary>How long a new key is known to every node before the first uses it; many times <see cref="LookEvery"/>.</summary>
    public TimeSpan Lead { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a node looks whether another one has made or changed keys.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);
}
