namespace Muster.Server.Backups.Restore;

/// <summary>The backup cannot go into this database, and nothing was changed; the message is for the person who wants it.</summary>
internal sealed class RestoreRefusedException(string message) : Exception(message);
