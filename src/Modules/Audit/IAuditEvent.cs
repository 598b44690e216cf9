using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Modules.Audit;

/// <summary>
/// Something that must be provable later. Its public properties are the row's details: what was before, what is now, why. It never carries a
/// secret, a key or a whole certificate.
/// </summary>
public interface IAuditEvent
{
    /// <summary>Stable, snake_case, in the past tense; listed in <c>docs/guide/audit.md</c>.</summary>
    static abstract string Action { get; }

    AuditedEntity Entity { get; }
}

/// <param name="Kind">For example <c>enrollment_request</c>.</param>
public sealed record AuditedEntity(string Kind, string Id)
{
    internal static JsonSerializerOptions DetailsJson { get; } =
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutEntity } },
        };

    /// <summary>The entity has columns of its own.</summary>
    private static void WithoutEntity(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType == typeof(AuditedEntity)).ToList())
        {
            type.Properties.Remove(property);
        }
    }
}
