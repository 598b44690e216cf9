namespace Muster.Modules.Keys;

/// <summary>The start cannot go on; the message is for the person who started it.</summary>
public sealed class UnusableKeyFileException(string message, Exception? inner = null) : Exception(message, inner);
