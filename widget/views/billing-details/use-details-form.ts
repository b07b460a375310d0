import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { BillingDetails, FieldError } from "../../../shared/api/types/index.ts";
import { type Complaints, complaintsFrom, complaintsOf, isWhole } from "./checks.ts";
import { type FieldName, type FormValues, toForm } from "./form-values.ts";

export interface DetailsForm {
  values: FormValues;
  /** What is wrong, by field. */
  complaints: Complaints;
  /** Goes on the form: what is wrong in it takes the focus when it is sent. */
  form: RefObject<HTMLFormElement | null>;
  /** How many fields were wrong when it was sent. */
  wrong: number;
  change(name: FieldName, value: string): void;
  leave(name: FieldName): void;
  /** Whether it can be sent; otherwise each field says what is wrong. */
  isRight(): boolean;
  /** What the server refused, at the field that it names. */
  refuse(errors: FieldError[]): void;
}

/**
 * Who is invoiced, as it is typed. A field is judged when it is left, or when all of a number stands there;
 * once it is wrong, with every letter: so that it is right again as soon as it is.
 */
export function useDetailsForm(before: BillingDetails): DetailsForm {
  const [values, setValues] = useState(() => toForm(before));
  const [complaints, setComplaints] = useState<Complaints>({});
  const [sent, setSent] = useState({ turn: 0, wrong: 0 });
  const touched = useRef(new Set<FieldName>()).current;
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    if (sent.wrong) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [sent]);

  function judge(name: FieldName, next: FormValues) {
    setComplaints((old) => ({ ...old, [name]: complaintsOf(next)[name] }));
  }

  function show(found: Complaints) {
    setComplaints(found);
    setSent(({ turn }) => ({ turn: turn + 1, wrong: Object.keys(found).length }));
  }

  return {
    values,
    complaints,
    form,
    wrong: sent.wrong && Object.values(complaints).filter(Boolean).length,
    change(name, value) {
      const next = { ...values, [name]: value };
      touched.add(name);
      setValues(next);
      if (complaints[name] || isWhole(name, value)) judge(name, next);
    },
    leave(name) {
      if (touched.has(name)) judge(name, values);
    },
    isRight() {
      const found = complaintsOf(values);
      show(found);
      return Object.keys(found).length === 0;
    },
    refuse: (errors) => show(complaintsFrom(errors)),
  };
}
