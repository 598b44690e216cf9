namespace Muster.Unit.Vectors;

/// <summary>What happens to a message on its way.</summary>
internal static class VectorEdits
{
    public static Vector As(this Vector vector, string name, string description) =>
        vector with
        {
            Name = name,
            Description = description,
        };

    public static Vector WithTarget(this Vector vector, string target) =>
        vector with
        {
            Request = vector.Request with { Target = target },
        };

    public static Vector WithMethod(this Vector vector, string method) =>
        vector with
        {
            Request = vector.Request with { Method = method },
        };

    public static Vector WithAuthority(this Vector vector, string authority) =>
        vector with
        {
            Request = vector.Request with { Authority = authority },
        };

    public static Vector WithBody(this Vector vector, string body) =>
        vector with
        {
            Request = vector.Request with { BodyBase64 = Convert.ToBase64String(Draft.Utf8(body)) },
        };

    public static Vector WithHeader(this Vector vector, string name, string? value)
    {
        SortedDictionary<string, string> headers = new(vector.Request.Headers, StringComparer.Ordinal);
        headers.Remove(name);
        if (value is not null)
        {
            headers.Add(name, value);
        }

        return vector with
        {
            Request = vector.Request with { Headers = headers },
        };
    }
}
