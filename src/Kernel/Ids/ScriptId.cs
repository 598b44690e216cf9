namespace Muster.Kernel.Ids;

/// <summary>Id of one script that devices can run.</summary>
public readonly record struct ScriptId(Guid Value) : ITypedId<ScriptId>
{
    public static ScriptId From(Guid value) => new(value);

    public static bool operator <(ScriptId left, ScriptId right) => left.Value < right.Value;

    public static bool operator >(ScriptId left, ScriptId right) => left.Value > right.Value;

    public static bool operator <=(ScriptId left, ScriptId right) => left.Value <= right.Value;

    public static bool operator >=(ScriptId left, ScriptId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString();
}
