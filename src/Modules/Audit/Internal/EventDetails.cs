using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Muster.Protocols.AuditLog;

namespace Muster.Modules.Audit.Internal;

/// <summary>The details of an event as its row keeps them.</summary>
/// <param name="Text">JSON; personal values are commitments in it.</param>
/// <param name="Openings">JSON: the salt and value of every commitment; null when nothing is personal.</param>
internal sealed record EventDetails(string Text, string? Openings)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutEntity } },
    };

    public static EventDetails Of<TEvent>(TEvent happened)
        where TEvent : IAuditEvent
    {
        if (Personal<TEvent>.Names.Count == 0)
        {
            return new EventDetails(JsonSerializer.Serialize(happened, Json), null);
        }

        var details = JsonSerializer.SerializeToNode(happened, Json)!.AsObject(); // an event is an object
        var openings = new Dictionary<string, Opening>(StringComparer.Ordinal);
        foreach (var name in Personal<TEvent>.Names)
        {
            if (details[name] is { } value)
            {
                var salt = RandomNumberGenerator.GetBytes(Commitment.SaltBytes);
                var opening = new Opening(Base64Url.EncodeToString(salt), value.GetValue<string>());
                openings.Add(name, opening);
                details[name] = new JsonObject
                {
                    [Commitment.Property] = Base64Url.EncodeToString(Commitment.Of(salt, opening.Value)),
                };
            }
        }

        return new EventDetails(details.ToJsonString(Json), openings.Count == 0 ? null : Opening.Write(openings));
    }

    /// <summary>The entity has columns of its own.</summary>
    private static void WithoutEntity(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType == typeof(AuditedEntity)).ToList())
        {
            type.Properties.Remove(property);
        }
    }

    private static class Personal<TEvent>
    {
        public static IReadOnlyList<string> Names { get; } =
        [
            .. Json.GetTypeInfo(typeof(TEvent))
                .Properties.Where(p => p.AttributeProvider?.IsDefined(typeof(PersonalAttribute), true) == true)
                .Select(p => p.Name),
        ];
    }
}
