namespace Muster.Modules.Audit;

/// <summary>
/// On a text of an <see cref="IAuditEvent"/>: names, addresses, notes, whatever says something of a person. The row keeps a commitment to the
/// value; the value itself can be erased and the log still verifies.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
