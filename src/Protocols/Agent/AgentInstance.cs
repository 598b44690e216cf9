namespace Muster.Protocols.Agent;

/// <summary>Which start of an agent calls, in the signed query: <c>?instance=</c> and 32 lowercase hex digits.</summary>
public static class AgentInstance
{
    private const string Name = "?instance=";
    private const int Digits = 32;

    public static bool IsOne(string? text) => text is { Length: Digits } && text.All(char.IsAsciiHexDigitLower);

    public static string QueryOf(string instance) => Name + instance;

    /// <summary>Null when the query names none; a query is the agent's to choose, and anything else in it is nothing to us.</summary>
    public static string? Of(AgentTarget target) =>
        target.Query is { } query && query.StartsWith(Name, StringComparison.Ordinal) && IsOne(query[Name.Length..])
            ? query[Name.Length..]
            : null;
}
