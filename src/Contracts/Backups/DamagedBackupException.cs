namespace Muster.Contracts.Backups;

/// <summary>The file is no backup, or not all of one; the message says what is wrong with it.</summary>
public sealed class DamagedBackupException(string message, Exception? inner = null) : Exception(message, inner);
