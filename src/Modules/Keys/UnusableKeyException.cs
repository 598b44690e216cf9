namespace Muster.Modules.Keys;

/// <summary>The key-encryption key is not there or not the right one; the message is for the person who started the server.</summary>
public sealed class UnusableKeyException(string message, Exception? inner = null) : Exception(message, inner);
