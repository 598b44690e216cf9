using System.Text.Encodings.Web;
using System.Text.Json;

namespace Muster.Unit.Vectors;

/// <summary>One published message and what a server, or for an answer a device, must make of it.</summary>
internal sealed record Vector
{
    public const string Valid = "valid";
    public const string Malformed = "signature_malformed";
    public const string Invalid = "signature_invalid";
    public const string BadTarget = "bad_target";

    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        };

    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>File name of the key pair that signed, under <c>keys/</c>, without its ending; for an answer the server's.</summary>
    public string? Key { get; init; }

    public string? NewKey { get; init; }

    public required VectorRequest Request { get; init; }

    public VectorAnswer? Answer { get; init; }

    /// <summary>What the sender signed: of the answer if there is one, else of the request.</summary>
    public string? SignatureBase { get; init; }

    public string? NewSignatureBase { get; init; }

    public required string Expect { get; init; }
}

internal sealed record VectorRequest
{
    public required string Method { get; init; }

    public required string Target { get; init; }

    public required string Authority { get; init; }

    public required SortedDictionary<string, string> Headers { get; init; }

    public required string BodyBase64 { get; init; }
}

internal sealed record VectorAnswer
{
    public required int Status { get; init; }

    public required SortedDictionary<string, string> Headers { get; init; }

    public required string BodyBase64 { get; init; }
}
