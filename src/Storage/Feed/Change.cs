namespace Muster.Storage.Feed;

/// <summary>One row changed. Carries no content: whoever may see the row reads it.</summary>
public sealed record Change(string Topic, Guid EntityId, long Version);

/// <param name="Seq">Position in the feed; grows in commit order.</param>
public sealed record NumberedChange(long Seq, Change Change);
