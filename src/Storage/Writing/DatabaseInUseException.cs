namespace Muster.Storage.Writing;

/// <summary>The start cannot go on; the message is for the person who started it.</summary>
public sealed class DatabaseInUseException(string message, Exception inner) : Exception(message, inner);
