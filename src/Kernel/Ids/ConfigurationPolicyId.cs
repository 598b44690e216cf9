namespace Muster.Kernel.Ids;

/// <summary>Id of one configuration policy.</summary>
public readonly record struct ConfigurationPolicyId(Guid Value) : ITypedId<ConfigurationPolicyId>
{
    public static ConfigurationPolicyId From(Guid value) => new(value);

    public static bool operator <(ConfigurationPolicyId left, ConfigurationPolicyId right) => left.Value < right.Value;

    public static bool operator >(ConfigurationPolicyId left, ConfigurationPolicyId right) => left.Value > right.Value;

    public static bool operator <=(ConfigurationPolicyId left, ConfigurationPolicyId right) =>
        left.Value <= right.Value;

    public static bool operator >=(ConfigurationPolicyId left, ConfigurationPolicyId right) =>
        left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
