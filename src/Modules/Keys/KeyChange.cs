namespace Muster.Modules.Keys;

/// <summary>What became of the wish to change a key.</summary>
public abstract record KeyChange
{
    private KeyChange() { }

    /// <param name="OldId">Empty when there was none.</param>
    /// <param name="UsedFrom">Null while the new key is announced only.</param>
    public sealed record Done(string OldId, string NewId, DateTimeOffset? UsedFrom) : KeyChange;

    /// <param name="Number">How many stand in the way, where they can be counted.</param>
    public sealed record Refused(KeyRefusal Reason, int Number = 0) : KeyChange;
}

public enum KeyRefusal
{
    /// <summary>A key of this kind was made and is not in use yet.</summary>
    AlreadyChanging,

    /// <summary>No server-signing key was announced.</summary>
    NothingAnnounced,

    /// <summary>Not every node knows the announced key yet.</summary>
    TooEarly,

    /// <summary>This node was given no other key-encryption key.</summary>
    NoNextKey,

    /// <summary>Some node was not given it.</summary>
    NodesLackIt,

    /// <summary>Devices that are in use have not confirmed the announced key.</summary>
    DevicesNotReady,
}
